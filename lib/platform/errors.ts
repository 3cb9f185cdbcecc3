/** An expected refusal: its message is a sentence for the person who asked. Anything else thrown is a bug. */
export abstract class DomainError extends Error {
  abstract readonly status: number;
}

/** What was asked for does not exist, or belongs to somebody else: the two look the same. */
export class NotFoundError extends DomainError {
  override readonly name = "NotFoundError";
  readonly status = 404;
}

/** The actor may not do this. */
export class ForbiddenError extends DomainError {
  override readonly name = "ForbiddenError";
  readonly status = 403;
}

/** Somebody else was first. */
export class ConflictError extends DomainError {
  override readonly name = "ConflictError";
  readonly status = 409;
}

/** A rule of the domain forbids this now. */
export class RuleViolation extends DomainError {
  override readonly name = "RuleViolation";
  readonly status = 422;
}

/** What came from outside cannot be read. */
export class InvalidInput extends DomainError {
  override readonly name = "InvalidInput";
  readonly status = 400;
}
