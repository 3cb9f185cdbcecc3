import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { errorTrace } from "@/lib/platform/error-trace";
import { LOG_OPTIONS } from "@/lib/platform/log";

const refused = Object.assign(new Error("550 5.1.1 <dana@northwind.example>: no such user"), {
  code: "EENVELOPE",
  responseCode: 550,
  rejected: ["dana@northwind.example"],
});

describe("what is written down about an error", () => {
  it("is its kind, its codes and where it happened", () => {
    const trace = errorTrace(refused);
    expect(trace).toMatchObject({ kind: "Error", codes: { code: "EENVELOPE", responseCode: 550 } });
    expect(trace.at?.[0]).toMatch(/error-trace\.test/);
  });

  it("is the same of its causes, as deep as three", () => {
    const chain = [4, 3, 2, 1].reduce<Error>((cause, n) => new TypeError(`${n}`, { cause }), refused);
    const trace = errorTrace(chain);
    expect(trace.cause?.cause?.cause).toBeDefined();
    expect(trace.cause?.cause?.cause?.cause).toBeUndefined();
  });

  it("leaves out a code that is more than a code", () => {
    expect(errorTrace(Object.assign(new Error("x"), { code: "dana@northwind.example" }))).not.toHaveProperty(
      "codes",
    );
  });

  it("is the kind alone of what was thrown without being an error", () => {
    expect(errorTrace("dana@northwind.example")).toEqual({ kind: "string" });
  });

  it("holds nothing of its message, however often lines look like places", () => {
    const words = "Nobody called back\n    at last, said dana@northwind.example";
    expect(JSON.stringify(errorTrace(new Error(words)))).not.toMatch(/dana|Nobody/);
  });
});

describe("a line of the log", () => {
  it("carries the trace of an error and none of its words", async () => {
    const stream = new PassThrough();
    pino({ ...LOG_OPTIONS, level: "info" }, stream).error({ jobId: "1", error: refused }, "job failed");
    stream.end();
    const line = await text(stream);
    expect(JSON.parse(line)).toMatchObject({
      jobId: "1",
      error: { kind: "Error", codes: { responseCode: 550 } },
    });
    expect(line).not.toContain("dana");
  });
});
