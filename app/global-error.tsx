"use client";

import { errorReference } from "./error-reference";

const page = {
  maxWidth: "26rem",
  margin: "18vh auto 0",
  padding: "0 1rem",
  font: "15px/1.5 system-ui, sans-serif",
};

/** The last resort, when the frame of the page itself failed: no styles, no scripts needed. */
export default function GlobalError({ error }: { error: unknown }) {
  const reference = errorReference(error);
  return (
    <html lang="en">
      <body style={{ background: "#fbf9f5", color: "#1d2433" }}>
        <title>Something went wrong · Amends</title>
        <main style={page}>
          <h1 style={{ fontSize: "20px" }}>Something went wrong on our side</h1>
          <p>
            What was saved before is safe. <a href="/overview">Load the overview</a>, and if this happens once
            more, tell your admin{reference && ` the reference ${reference}`}.
          </p>
        </main>
      </body>
    </html>
  );
}
