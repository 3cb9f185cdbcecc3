import pg from "pg";
import { expect } from "playwright/test";
import { type ANSWERERS, answerer } from "./firms/people";
import { readMail } from "./mailbox";
import { product } from "./product";

type Key = keyof typeof ANSWERERS;

/** What is kept of a client's answers. */
export type Traces = {
  readonly invitation: string;
  readonly isScanned: boolean;
  readonly cases: number;
  /** The gestures that pages told of. */
  readonly evidence: readonly string[];
  /** By version. */
  readonly responses: readonly {
    readonly id: string;
    readonly score: number;
    readonly state: string;
    readonly counts: boolean;
    readonly comment: string | null;
    readonly contactMe: boolean;
    readonly quoteConsent: boolean;
    readonly locale: string | null;
    readonly gesture: string | null;
    readonly signals: readonly string[];
  }[];
};

/** The link in a client's mail, as if the mail had come so long ago. */
export async function linkInMail(key: Key, { minutesAgo = 60 } = {}): Promise<string> {
  const { html } = await readMail(answerer(key), /./);
  const sql = `update deliveries set sent_at = now() - $2 * interval '1 minute', handoff_at = now() - $2 * interval '1 minute'
    where state = 'sent' and step = 0 and invitation_id = (${INVITATION})`;
  const accept = async () => (await ask(sql, [answerer(key), minutesAgo])).rowCount;
  // That the mail server took it is written a moment after it is in the mailbox.
  await expect.poll(accept).toBe(1);
  return new RegExp(`${product().url}/r/[^"\\s/]+`).exec(html)?.[0] ?? "";
}

/** What the database keeps of a client's answers. */
export async function tracesOf(key: Key): Promise<Traces> {
  const { rows } = await ask(TRACES, [answerer(key)]);
  return rows[0].traces;
}

/** The scores a client gave, by version, and the one that counts. */
export async function scoresOf(key: Key) {
  const { responses } = await tracesOf(key);
  return {
    given: responses.map(({ score }) => score),
    counted: responses.filter(({ counts }) => counts).map(({ score }) => score),
  };
}

const INVITATION = `select i.id from invitations i join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
  where c.email = $1`;

const TRACES = `select json_build_object(
    'invitation', i.state,
    'isScanned', i.scanned_at is not null,
    'cases', (select count(*) from recovery_cases where contact_id = i.contact_id),
    'evidence', coalesce((select json_agg(gesture order by at) from observations
      where invitation_id = i.id and kind = 'evidence'), '[]'),
    'responses', coalesce((select json_agg(json_build_object(
        'id', id, 'score', score, 'state', state, 'counts', counts, 'comment', comment, 'contactMe', contact_me,
        'quoteConsent', quote_consent, 'locale', locale, 'gesture', gesture,
        'signals', (select coalesce(json_agg(one ->> 'signal'), '[]') from jsonb_array_elements(reasons) one)
      ) order by version) from responses where invitation_id = i.id), '[]')
  ) as traces
  from invitations i where i.id = (${INVITATION})`;

async function ask(sql: string, values: readonly unknown[]) {
  const client = new pg.Client({ connectionString: product().database });
  await client.connect();
  try {
    return await client.query(sql, [...values]);
  } finally {
    await client.end();
  }
}
