package io.tollgate.core.document;

import java.util.Optional;
import java.util.function.Function;

/** Reads the objects of the sections, one at a time, each with the form of its section. */
final class SectionReader {
  private final Draft draft;
  private final Context context;

  SectionReader(Draft draft, Context context) {
    this.draft = draft;
    this.context = context;
  }

  /** Reads one object. */
  void read(Section section, Node value) {
    draft.count(value.spot().place());
    Optional<ObjectNode> object = Values.object(value, context.notes());
    if (object.isEmpty()) {
      draft.incomplete.add(section);
      return;
    }
    Fields fields = new Fields(object.get(), new Element(context, value.spot()));
    switch (section) {
      case TENANT -> readTenant(fields);
      case CUSTOM_DOMAINS ->
          TenantForm.domain(fields, "domain")
              .ifPresent(domain -> draft.addCustomDomain(domain, value.spot().place()));
      case RESOURCE_SERVERS -> keep(section, fields, draft.apis, ApiForm::read);
      case CLIENTS -> keep(section, fields, draft.clients, ClientForm::read);
      case CLIENT_GRANTS -> keep(section, fields, draft.clientGrants, ClientGrantForm::read);
      case ROLES -> keep(section, fields, draft.roles, RoleForm::read);
      case ORGANIZATIONS -> keep(section, fields, draft.organizations, OrganizationForm::read);
      case CONNECTION_PROFILES ->
          keep(section, fields, draft.connectionProfiles, ConnectionProfileForm::read);
      case USER_ATTRIBUTE_PROFILES ->
          keep(section, fields, draft.userAttributeProfiles, UserAttributeProfileForm::read);
    }
  }

  private <T> void keep(
      Section section, Fields fields, Listing<T> listing, Function<Fields, Optional<T>> form) {
    Optional<T> made = form.apply(fields);
    if (made.isPresent()) {
      listing.add(made.get(), fields.element().origin());
    } else {
      draft.incomplete.add(section);
    }
  }

  private void readTenant(Fields fields) {
    draft.tenant = fields.node().spot();
    if (context.shape() == Shape.OWN) {
      TenantForm.read(fields, draft);
    }
  }
}
