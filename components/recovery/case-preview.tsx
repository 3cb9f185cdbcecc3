import { Kbd, Text, Title } from "@mantine/core";
import { GivenScore } from "@/components/responses/given-score";
import { ButtonLink } from "@/components/ui/button-link";
import { ClientWords } from "@/components/ui/client-words";
import { DateText } from "@/components/ui/date-text";
import { Name } from "@/components/ui/name";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { CONTACT_ROLE_NAME, ORIGIN_NAME } from "@/components/ui/stage-name";
import type { QueueRow } from "@/lib/recovery/read-queue-rows";
import classes from "./case-preview.module.css";
import { CaseSeam } from "./case-seam";
import { OwnNote } from "./own-note";
import { RankReasons } from "./rank-reasons";
import { casePath, owedDeed, owedPath } from "./step-words";

type Props = { row: QueueRow; now: Date; timeZone: string; canAct: boolean; hasKeys: boolean };

/** A case beside the queue: the client's words first, then who, why and what comes next. */
export function CasePreview({ row, now, timeZone, canAct, hasKeys }: Props) {
  const { account, contact, score, surveyKind } = row;
  const { deed } = owedDeed(row);
  const person = [contact.name, contact.jobTitle, contact.role && CONTACT_ROLE_NAME[contact.role]];
  return (
    <section className={classes.preview} aria-label="Preview">
      <header className={classes.head}>
        <Title order={2} className={classes.account}>
          <Name>{account.name}</Name>
        </Title>
        <span className={classes.given}>
          {score !== null && surveyKind && <GivenScore kind={surveyKind} score={score} size="small" />}
          <Text span size="xs" c="dimmed">
            {ORIGIN_NAME[row.origin]},{" "}
            <DateText at={row.answeredAt ?? row.openedAt} now={now} timeZone={timeZone} />
          </Text>
        </span>
      </header>
      {row.excerpt ? (
        <ClientWords words={row.excerpt} size="display" lines={9} key={row.id} />
      ) : (
        <Text component="div" c="dimmed">
          {row.ownNote ? (
            <OwnNote note={row.ownNote} by={row.notedBy} />
          ) : row.origin === "incident" ? (
            "An incident affects the client."
          ) : (
            "The client left no words."
          )}
        </Text>
      )}
      <Name>{person.filter(Boolean).join(", ")}</Name>
      <div className={classes.why}>
        <SeverityBadge severity={row.severity} />
        <Text span size="xs" c="dimmed">
          {row.severityReasons.join(" · ")}
        </Text>
      </div>
      {(row.stage !== "closed" || row.outcome === "recovered") && <CaseSeam {...row} lastStage={null} />}
      <div>
        <RankReasons row={row} now={now} />
        {row.headStart && (
          <Text size="xs" c="dimmed">
            {row.headStart}.
          </Text>
        )}
        {row.heldUntil && (
          <Text size="xs" c="dimmed">
            On hold until <DateText on={row.heldUntil} now={now} timeZone={timeZone} />.
          </Text>
        )}
      </div>
      <div className={classes.actions}>
        {canAct && deed && (
          <ButtonLink href={owedPath(row)} rightSection={hasKeys && <Kbd size="xs">a</Kbd>}>
            {deed}
          </ButtonLink>
        )}
        <ButtonLink
          href={casePath(row.id)}
          variant="default"
          rightSection={hasKeys && <Kbd size="xs">Enter</Kbd>}
        >
          Open the case
        </ButtonLink>
      </div>
      <Text size="xs" c="dimmed">
        Owner: {row.owner?.name ?? "nobody yet"}
      </Text>
    </section>
  );
}
