import pg from "pg";
import { lookStatement, THANKS, takeStatement } from "./bare-statements";

// The same visit behind Next's router: a route handler with nothing but pg.
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

type Context = { params: Promise<{ link: string }> };

export async function GET(_request: Request, { params }: Context) {
  return answer((await pool.query(lookStatement((await params).link))).rowCount);
}

export async function POST(request: Request, { params }: Context) {
  const { link } = await params;
  const form = new URLSearchParams(await request.text());
  return answer((await pool.query(takeStatement(link, form))).rowCount);
}

function answer(rows: number | null) {
  const headers = { "Content-Type": "text/html; charset=utf-8" };
  return new Response(THANKS, { status: rows === 1 ? 200 : 404, headers });
}
