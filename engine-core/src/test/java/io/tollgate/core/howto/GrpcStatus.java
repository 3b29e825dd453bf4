package io.tollgate.core.howto;

import io.grpc.Status;
import io.tollgate.http.HttpAnswer;
import io.tollgate.http.Problem;

/** Says in gRPC's words what a status of HTTP says. */
final class GrpcStatus {
  private GrpcStatus() {}

  static Status of(HttpAnswer answer) {
    Status status =
        switch (answer.status()) {
          case 400 -> Status.INVALID_ARGUMENT;
          case 401 -> Status.UNAUTHENTICATED;
          case 403 -> Status.PERMISSION_DENIED;
          case 404 -> Status.NOT_FOUND;
          case 405 -> Status.UNIMPLEMENTED;
          case 409 -> Status.FAILED_PRECONDITION;
          case 429 -> Status.RESOURCE_EXHAUSTED;
          case 503 -> Status.UNAVAILABLE;
          default -> Status.INTERNAL;
        };
    return status.withDescription(answer.problem().map(Problem::title).orElse(""));
  }
}
