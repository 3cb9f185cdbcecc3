import { expect, test } from "vitest";
import { NotFoundError, RuleViolation } from "@/lib/platform/errors";
import { isPassing } from "@/lib/platform/passing-error";

const withCode = (code: string) => Object.assign(new Error("no"), { code });
const named = (name: string) => Object.assign(new Error("no"), { name });
/** As Prisma throws what its adapter knows by the database's code only. */
const raised = (originalCode: string) =>
  Object.assign(withCode("P2039"), { meta: { driverAdapterError: { cause: { originalCode } } } });

const PASSING: [string, unknown][] = [
  ...["40001", "40P01", "55P03", "57014", "57P01", "08006", "53300"].flatMap((code): [string, unknown][] => [
    [code, withCode(code)],
    [`${code} in Prisma's`, raised(code)],
  ]),
  ...["P1001", "P1017", "P2024", "P2028", "P2034"].map((code): [string, unknown] => [code, withCode(code)]),
  ["a lost connection", new Error("Connection terminated unexpectedly")],
  ["an error Prisma does not know", named("PrismaClientUnknownRequestError")],
  ["one behind another", new Error("It could not be noted.", { cause: withCode("40P01") })],
];

test.each(PASSING)("%s passes", (_, error) => {
  expect(isPassing(error)).toBe(true);
});

test.each([
  ["a rule's refusal", new RuleViolation("Not now.")],
  ["what does not exist", new NotFoundError("No such case.")],
  ["a broken constraint", raised("23505")],
  ["a row Prisma misses", withCode("P2025")],
  ["a trigger's exception", raised("P0001")],
  ["a bug", new TypeError("x is undefined")],
  ["a mail server's refusal", withCode("EAUTH")],
  ["nothing", null],
])("%s is an answer", (_, error) => {
  expect(isPassing(error)).toBe(false);
});
