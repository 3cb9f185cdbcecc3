import { describe, expect, it } from "vitest";
import { isPublicAddress } from "@/lib/platform/public-address";

describe("a public address", () => {
  it.each([
    "8.8.8.8",
    "1.1.1.1",
    "172.15.0.1",
    "172.32.0.1",
    "100.128.0.1",
    "2606:4700::1111",
    "2a00:1450::1",
  ])("is %s", (address) => expect(isPublicAddress(address)).toBe(true));

  it.each([
    ["this machine", "127.0.0.1"],
    ["this machine", "127.255.255.254"],
    ["this machine", "0.0.0.0"],
    ["this machine", "::1"],
    ["this machine", "::"],
    ["this machine in other clothes", "::ffff:127.0.0.1"],
    ["this machine in other clothes", "::ffff:7f00:1"],
    ["this machine in other clothes", "::127.0.0.1"],
    ["this machine in other clothes", "64:ff9b::7f00:1"],
    ["this machine in other clothes", "2002:7f00:1::"],
    ["a private network", "10.1.2.3"],
    ["a private network", "172.16.0.1"],
    ["a private network", "172.31.255.255"],
    ["a private network", "192.168.1.1"],
    ["a private network", "100.64.0.1"],
    ["a private network", "fd00::1"],
    ["a private network", "fc00::1"],
    ["a cloud's own notes on this machine", "169.254.169.254"],
    ["a link", "fe80::1"],
    ["many at once", "224.0.0.1"],
    ["many at once", "ff02::1"],
    ["everyone", "255.255.255.255"],
    ["documentation", "192.0.2.1"],
    ["documentation", "2001:db8::1"],
    ["no address", "mail.example.com"],
    ["no address", "2130706433"],
    ["no address", ""],
  ])("is not %s: %s", (_what, address) => expect(isPublicAddress(address)).toBe(false));
});
