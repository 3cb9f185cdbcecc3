import { TextLink } from "@/components/ui/text-link";
import type { getAccount } from "@/lib/accounts/queries";
import classes from "./account-description.module.css";

type Props = { account: Awaited<ReturnType<typeof getAccount>> };

/** Who answers for an account, and where it belongs. */
export function AccountDescription({ account: { owner, team, parent, region, tags } }: Props) {
  return (
    <ul className={classes.facts}>
      <li>{owner ? <bdi>Looked after by {owner.name}</bdi> : "Nobody looks after it yet"}</li>
      {team && <li>{team.name}</li>}
      {parent && (
        <li>
          part of{" "}
          <TextLink href={`/accounts/${parent.id}`} size="xs">
            {parent.name}
          </TextLink>
        </li>
      )}
      {region && <li>{region}</li>}
      {tags.map((tag) => (
        <li key={tag} className={classes.tag}>
          {tag}
        </li>
      ))}
    </ul>
  );
}
