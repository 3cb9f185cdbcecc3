import { describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "@/app/_server/content-security-policy";
import { config } from "@/proxy";

function directives(policy: string) {
  return new Map(
    policy.split("; ").map((directive) => directive.split(/ (.*)/s).slice(0, 2) as [string, string]),
  );
}

describe("the policy of a page", () => {
  it("runs only scripts with this request's nonce", () => {
    const scripts = directives(contentSecurityPolicy({ nonce: "abc", isDevelopment: false })).get(
      "script-src",
    );
    expect(scripts).toContain("'nonce-abc'");
    expect(scripts).not.toContain("unsafe");
  });

  it("lets nobody frame it, and sends its forms nowhere else", () => {
    const policy = directives(contentSecurityPolicy({ nonce: "abc", isDevelopment: false }));
    expect(policy.get("frame-ancestors")).toBe("'none'");
    expect(policy.get("form-action")).toBe("'self'");
    expect(policy.get("base-uri")).toBe("'none'");
  });
});

describe("the proxy", () => {
  const [matcher = ""] = config.matcher;
  const runsFor = (path: string) => new RegExp(`^${matcher}$`).test(path);

  it.each([
    "/",
    "/overview",
    "/recovery/018f",
    "/responses",
    "/reports",
    "/campaigns",
    "/mailbox",
    "/sign-in/confirm",
    "/surveys/018f/preview",
  ])("runs for %s", (path) => {
    expect(runsFor(path)).toBe(true);
  });

  it.each([
    "/r/key.token",
    "/r/key.token/9",
    "/u/key.token",
    "/c/key.token",
    "/api/health",
    "/surveys/018f/preview/answer",
    "/surveys/018f/preview/answer/9",
    "/_next/static/x.js",
    "/icon.svg",
  ])("leaves %s alone", (path) => {
    expect(runsFor(path)).toBe(false);
  });
});
