package io.tollgate;

import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.AccessPolicy;
import io.tollgate.tenant.SubjectType;
import java.util.Optional;

/**
 * A change to the tenant's configuration: for whoever administers the tenant.
 *
 * @since 0.1.0
 */
public sealed interface ConfigurationRemedy extends Remedy {

  /**
   * Register the client.
   *
   * @param clientId the id that is unknown
   */
  record RegisterClient(String clientId) implements ConfigurationRemedy {
    @Override
    public Layer layer() {
      return Layer.CLIENT;
    }

    @Override
    public String toString() {
      return "register the client `" + clientId + "`";
    }
  }

  /**
   * Let the client use a grant type.
   *
   * @param clientId the client
   * @param grantType the grant type
   */
  record AllowGrantType(String clientId, String grantType) implements ConfigurationRemedy {
    @Override
    public Layer layer() {
      return Layer.CLIENT;
    }

    @Override
    public String toString() {
      return "allow the grant type `" + grantType + "` for client `" + clientId + "`";
    }
  }

  /**
   * Define an API with this identifier.
   *
   * @param identifier the identifier that is unknown
   */
  record DefineApi(String identifier) implements ConfigurationRemedy {
    @Override
    public Layer layer() {
      return Layer.API;
    }

    @Override
    public String toString() {
      return "define an API with the identifier `" + identifier + "`";
    }
  }

  /** Activate the My Organization API. */
  record ActivateMyOrganization() implements ConfigurationRemedy {
    @Override
    public Layer layer() {
      return Layer.API;
    }

    @Override
    public String toString() {
      return "activate the My Organization API";
    }
  }

  /**
   * Let the client's users sign in within organizations.
   *
   * @param clientId the client
   */
  record AllowOrganizations(String clientId) implements ConfigurationRemedy {
    @Override
    public Layer layer() {
      return Layer.ORGANIZATION;
    }

    @Override
    public String toString() {
      return "set `organization_usage` of client `" + clientId + "` to `allow`";
    }
  }

  /**
   * Let the client grant be used within organizations.
   *
   * @param grantId the grant
   */
  record AllowGrantInOrganizations(String grantId) implements ConfigurationRemedy {
    @Override
    public Layer layer() {
      return Layer.ORGANIZATION;
    }

    @Override
    public String toString() {
      return "set `organization_usage` of client grant `" + grantId + "` to `allow`";
    }
  }

  /**
   * Create the organization.
   *
   * @param organization the id that is unknown; empty if the tenant has no organization at all
   */
  record CreateOrganization(String organization) implements ConfigurationRemedy {
    @Override
    public Layer layer() {
      return Layer.ORGANIZATION;
    }

    @Override
    public String toString() {
      return organization.isEmpty()
          ? "create an organization"
          : "create the organization `" + organization + "`";
    }
  }

  /**
   * Associate the client grant with the organization.
   *
   * @param grantId the grant
   * @param organization the organization; if empty, the one that the request is to name
   */
  record AssociateGrant(String grantId, Optional<String> organization)
      implements ConfigurationRemedy {
    @Override
    public Layer layer() {
      return Layer.ORGANIZATION;
    }

    @Override
    public String toString() {
      return "associate client grant `" + grantId + "` with " + shown(organization);
    }
  }

  /**
   * Let third-party applications into the organization.
   *
   * @param organization the organization; if empty, the one that the request is to name
   */
  record AllowThirdParties(Optional<String> organization) implements ConfigurationRemedy {
    @Override
    public Layer layer() {
      return Layer.ORGANIZATION;
    }

    @Override
    public String toString() {
      return "set `third_party_client_access` of " + shown(organization) + " to `allow`";
    }
  }

  /**
   * Entitle the application in the organization.
   *
   * @param clientId the application
   * @param organization the organization; if empty, the one that the request is to name
   */
  record EntitleClient(String clientId, Optional<String> organization)
      implements ConfigurationRemedy {
    @Override
    public Layer layer() {
      return Layer.ORGANIZATION;
    }

    @Override
    public String toString() {
      return "entitle client `" + clientId + "` in " + shown(organization);
    }
  }

  /**
   * Define the scope on the API.
   *
   * @param identifier the API
   * @param scope the scope
   */
  record DefineScope(String identifier, String scope) implements ConfigurationRemedy {
    @Override
    public Layer layer() {
      return Layer.CATALOGUE;
    }

    @Override
    public String toString() {
      return "define the scope `" + scope + "` on the API `" + identifier + "`";
    }
  }

  /**
   * Change the API's access policy.
   *
   * @param identifier the API
   * @param subjectType the flow
   * @param policy the policy to set
   */
  record SetAccessPolicy(String identifier, SubjectType subjectType, AccessPolicy policy)
      implements ConfigurationRemedy {
    @Override
    public Layer layer() {
      return Layer.ACCESS_POLICY;
    }

    @Override
    public String toString() {
      String kind = subjectType.wireName() + " access policy";
      return "set the " + kind + " of `" + identifier + "` to `" + policy.wireName() + "`";
    }
  }

  /**
   * Create a client grant.
   *
   * @param clientId the client
   * @param identifier the API
   * @param subjectType the flow
   * @param scopes the scopes it must cover
   */
  record CreateClientGrant(
      String clientId, String identifier, SubjectType subjectType, ScopeSet scopes)
      implements ConfigurationRemedy {
    @Override
    public Layer layer() {
      return Layer.CLIENT_GRANT;
    }

    @Override
    public String toString() {
      String flow = " (" + subjectType.wireName() + ")";
      return "create a client grant"
          + flow
          + (" for client `" + clientId + "` on `" + identifier + "`")
          + (scopes.isEmpty() ? "" : " with `" + String.join("`, `", scopes) + "`");
    }
  }

  /**
   * Create a client grant for the first-party client that takes a third party's place.
   *
   * @param identifier the API
   * @param subjectType the flow
   * @param scopes the scopes it must cover
   */
  record GrantFirstPartyClient(String identifier, SubjectType subjectType, ScopeSet scopes)
      implements ConfigurationRemedy {
    @Override
    public Layer layer() {
      return Layer.CLIENT_GRANT;
    }

    @Override
    public String toString() {
      return "create a client grant ("
          + subjectType.wireName()
          + ") for that first-party client on `"
          + identifier
          + "`"
          + (scopes.isEmpty() ? "" : " with `" + String.join("`, `", scopes) + "`");
    }
  }

  /**
   * Add the scope to a client grant.
   *
   * @param grantId the grant
   * @param subjectType its flow
   * @param scope the scope
   */
  record AddToClientGrant(String grantId, SubjectType subjectType, String scope)
      implements ConfigurationRemedy {
    @Override
    public Layer layer() {
      return Layer.CLIENT_GRANT;
    }

    @Override
    public String toString() {
      String flow = " (" + subjectType.wireName() + ")";
      return "add `" + scope + "` to client grant `" + grantId + "`" + flow;
    }
  }

  /**
   * Add the scope to the client's refresh token policy.
   *
   * @param clientId the client
   * @param identifier the API
   * @param scopes the scopes
   */
  record AddToRefreshPolicy(String clientId, String identifier, ScopeSet scopes)
      implements ConfigurationRemedy {
    @Override
    public Layer layer() {
      return Layer.REFRESH_POLICY;
    }

    @Override
    public String toString() {
      return (scopes.isEmpty() ? "name" : "add `" + String.join("`, `", scopes) + "` of")
          + (" `" + identifier + "` in the refresh token policies of client `" + clientId + "`");
    }
  }

  /**
   * Give the user the permission through a role: one must be created or extended, for none carries
   * it.
   *
   * @param identifier the API
   * @param scope the scope
   * @param organization where to give it; tenant-wide if empty
   */
  record GrantPermission(String identifier, String scope, Optional<String> organization)
      implements ConfigurationRemedy {
    @Override
    public Layer layer() {
      return Layer.RBAC;
    }

    @Override
    public String toString() {
      String where = organization.map(o -> " in `" + o + "`").orElse("");
      String permission = " a role with the permission `" + scope + "` of `" + identifier + "`";
      return "give the user" + where + permission + "; no role has it yet";
    }
  }

  /**
   * Let the API accept bound tokens.
   *
   * @param identifier the API
   */
  record SupportPossession(String identifier) implements ConfigurationRemedy {
    @Override
    public Layer layer() {
      return Layer.PROOF_OF_POSSESSION;
    }

    @Override
    public String toString() {
      return "let `" + identifier + "` bind tokens by DPoP";
    }
  }

  private static String shown(Optional<String> organization) {
    return organization.map(id -> "`" + id + "`").orElse("that organization");
  }
}
