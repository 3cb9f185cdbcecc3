import { describe, expect, it } from "vitest";
import { readBody } from "@/app/_server/read-body";

const request = (body: BodyInit | null, headers: Record<string, string> = {}) =>
  new Request("http://127.0.0.1:3000/api/imports", {
    method: "POST",
    body,
    headers,
    duplex: "half",
  } as RequestInit);

/** A body that tells no length and counts how much of it was taken. */
function endlessBody() {
  let taken = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken += 1_000;
      controller.enqueue(new Uint8Array(1_000));
    },
  });
  return { stream, taken: () => taken };
}

describe("reading a body", () => {
  it("gives every byte, up to the limit itself", async () => {
    const bytes = Uint8Array.from({ length: 300 }, (_, i) => i % 256);
    expect(await readBody(request(bytes), 300)).toEqual(Buffer.from(bytes));
  });

  it("gives nothing for a request without a body", async () => {
    expect(await readBody(request(null), 10)).toEqual(Buffer.alloc(0));
  });

  it("believes a declared length that is too large, and reads nothing", async () => {
    const body = endlessBody();
    expect(await readBody(request(body.stream, { "content-length": "11" }), 10)).toBeNull();
    expect(body.taken()).toBeLessThanOrEqual(1_000);
  });

  it("stops a body without a declared length soon after the limit", async () => {
    const body = endlessBody();
    expect(await readBody(request(body.stream), 10_000)).toBeNull();
    expect(body.taken()).toBeLessThan(20_000);
  });
});
