import { createHash, randomUUID } from "node:crypto";

/** What a server with nothing but pg does with an answer: one statement. */
const TAKE = {
  name: "take",
  text: `
    insert into bare.responses (
      workspace_id, id, invitation_id, campaign_id, contact_id, account_id, survey_version_id, kind, state,
      score, comment, nonce_hash, answered_at
    )
    select workspace_id, $2, id, campaign_id, contact_id, account_id, survey_version_id, 'nps', 'confirmed', $3, $4, $5, now()
    from invitations where token_hash = $1 and workspace_id = (select id from workspaces where public_key = $6)`,
};

/** And with a look. */
const LOOK = {
  name: "look",
  text: `
    select c.name, w.name as firm, v.content
    from workspaces w
    join invitations i on i.workspace_id = w.id
    join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
    join survey_versions v on v.workspace_id = i.workspace_id and v.id = i.survey_version_id
    where w.public_key = $2 and i.token_hash = $1`,
};

export const THANKS = "<!doctype html><title>Thank you</title><p>Thank you.</p>";

/** The statement that takes an answer by a link. */
export function takeStatement(link: string, form: URLSearchParams) {
  const [key = "", token = ""] = link.split(".");
  const given = [Number(form.get("score")), form.get("comment") || null, hash(form.get("nonce") ?? "")];
  return { ...TAKE, values: [hash(token), randomUUID(), ...given, key] };
}

/** The statement that looks at a link. */
export function lookStatement(link: string) {
  const [key = "", token = ""] = link.split(".");
  return { ...LOOK, values: [hash(token), key] };
}

function hash(secret: string) {
  return createHash("sha256").update(secret).digest("base64url");
}
