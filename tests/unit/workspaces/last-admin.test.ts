import { expect, test } from "vitest";
import { keepAnAdmin } from "@/lib/workspaces/last-admin";

test("the only admin cannot be taken away", () => {
  expect(() => keepAnAdmin(["ada"], "ada")).toThrow(
    "This is the only admin. Make someone else an admin first.",
  );
});

test.each([
  [["ada", "bo"], "ada"],
  [["ada"], "max"],
])("of the admins %j, %s may go", (admins, member) => {
  expect(() => keepAnAdmin(admins, member)).not.toThrow();
});
