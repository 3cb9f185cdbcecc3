import { expect, it } from "vitest";
import { isSameOrigin } from "@/app/_server/same-origin";

const OURS = "https://amends.example.com/some/path";

it.each([
  ["our origin", { origin: "https://amends.example.com" }, true],
  [
    "our origin, sent from elsewhere on the site",
    { origin: "https://amends.example.com", "sec-fetch-site": "same-site" },
    true,
  ],
  ["no origin, but the browser vouches for it", { "sec-fetch-site": "same-origin" }, true],
  ["nothing at all", {}, false],
  ["an opaque origin", { origin: "null", "sec-fetch-site": "same-origin" }, false],
  ["an empty origin", { origin: "", "sec-fetch-site": "same-origin" }, false],
  [
    "a stranger who claims the same site",
    { origin: "https://evil.example", "sec-fetch-site": "same-origin" },
    false,
  ],
  ["our host without encryption", { origin: "http://amends.example.com" }, false],
  ["our host on another port", { origin: "https://amends.example.com:8443" }, false],
  ["a host that begins like ours", { origin: "https://amends.example.com.evil.example" }, false],
  ["a neighbouring subdomain", { "sec-fetch-site": "same-site" }, false],
  ["another site", { "sec-fetch-site": "cross-site" }, false],
  ["the address bar", { "sec-fetch-site": "none" }, false],
  [
    "a forwarded host header that agrees with a stranger",
    { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
    false,
  ],
])("judges %s", (_who, headers, expected) => {
  expect(isSameOrigin(new Headers(headers as Record<string, string>), OURS)).toBe(expected);
});
