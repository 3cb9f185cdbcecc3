import { config } from "zod/v4/core";

// Zod compiles its schemas where it may; our content security policy forbids that, and browsers complain of the attempt.
config({ jitless: true });
