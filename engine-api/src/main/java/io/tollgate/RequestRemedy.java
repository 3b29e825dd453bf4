package io.tollgate;

import io.tollgate.scope.ScopeSet;
import java.util.List;

/**
 * A change to the request: for whoever asks for the token.
 *
 * @since 0.1.0
 */
public sealed interface RequestRemedy extends Remedy {

  /** Name an API. */
  record NameAudience() implements RequestRemedy {
    @Override
    public Layer layer() {
      return Layer.API;
    }

    @Override
    public String toString() {
      return "name an audience";
    }
  }

  /**
   * Ask for the API by its exact identifier.
   *
   * @param identifier the identifier that was probably meant
   */
  record UseAudience(String identifier) implements RequestRemedy {
    @Override
    public Layer layer() {
      return Layer.API;
    }

    @Override
    public String toString() {
      return "ask for the audience `" + identifier + "` exactly";
    }
  }

  /**
   * Name an organization in the request.
   *
   * @param fitting the ids of a few that fit; if empty, any that exists will do, once other
   *     remedies have opened it
   */
  record NameOrganization(List<String> fitting) implements RequestRemedy {
    /** Copies the list. */
    public NameOrganization {
      fitting = List.copyOf(fitting);
    }

    @Override
    public Layer layer() {
      return Layer.ORGANIZATION;
    }

    @Override
    public String toString() {
      return "name an organization"
          + (fitting.isEmpty() ? "" : ", such as `" + String.join("`, `", fitting) + "`");
    }
  }

  /** Send a scope parameter that follows the grammar. */
  record CorrectScopeText() implements RequestRemedy {
    @Override
    public Layer layer() {
      return Layer.REQUEST;
    }

    @Override
    public String toString() {
      return "separate the scopes by single spaces and leave out what is no scope";
    }
  }

  /**
   * Ask for less.
   *
   * @param scopes the scopes to leave out of the request
   */
  record OmitScopes(ScopeSet scopes) implements RequestRemedy {

    /** The most scopes that the sentence names. */
    private static final int MOST_NAMED = 10;

    @Override
    public Layer layer() {
      return Layer.REQUEST;
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder("leave ");
      int named = 0;
      for (String scope : scopes) {
        if (named == MOST_NAMED) {
          text.append(" and ").append(scopes.size() - MOST_NAMED).append(" others");
          break;
        }
        text.append(named++ == 0 ? "`" : ", `").append(scope).append('`');
      }
      return text.append(" out of the request").toString();
    }
  }

  /**
   * Use a client that can keep a secret.
   *
   * @param clientId the public client
   */
  record UseConfidentialClient(String clientId) implements RequestRemedy {
    @Override
    public Layer layer() {
      return Layer.CLIENT;
    }

    @Override
    public String toString() {
      return "use a confidential client in place of the public client `" + clientId + "`";
    }
  }

  /**
   * Use a first-party client: a third party's never gets a token of a system API.
   *
   * @param clientId the third-party client
   */
  record UseFirstPartyClient(String clientId) implements RequestRemedy {
    @Override
    public Layer layer() {
      return Layer.CLIENT;
    }

    @Override
    public String toString() {
      return "use a first-party client in place of the third-party client `" + clientId + "`";
    }
  }

  /** Prove possession of a key. */
  record ProvePossession() implements RequestRemedy {
    @Override
    public Layer layer() {
      return Layer.PROOF_OF_POSSESSION;
    }

    @Override
    public String toString() {
      return "send a proof of possession with the request";
    }
  }
}
