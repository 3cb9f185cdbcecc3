"use client";

import { Group, NativeSelect, SegmentedControl, Text, Title } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import type { Language } from "@/lib/languages/language";
import { SCORE_CLASSES } from "@/lib/surveys/survey-draft";
import type { SurveyKind } from "@/prisma/generated/enums";
import { languageLabel } from "./language-words";
import classes from "./live-preview.module.css";
import { CLASS_SCORES, SAMPLE_SCORES } from "./survey-names";
import type { Shown } from "./use-live-preview";

const WIDTHS = { phone: 390, desktop: 720 } as const;

export type Device = keyof typeof WIDTHS;

type Props = {
  kind: SurveyKind;
  shown: Shown;
  device: Device;
  onShow: (shown: Partial<Shown>) => void;
  onDevice: (device: Device) => void;
  preview: { subject: string | null; html: string; languages: readonly Language[] } | null;
  refusal: string | null;
};

/** What a client would get of what is typed now: the mail or the page, on a phone or a desktop, in each language, after each score. */
export function LivePreview({ kind, shown, device, onShow, onDevice, preview, refusal }: Props) {
  const { show, score } = shown;
  const languages = preview?.languages ?? [shown.language];
  // One that was taken out meanwhile is shown in the survey's own.
  const language = languages.includes(shown.language) ? shown.language : languages[0];
  return (
    <section aria-labelledby="live-preview" className={classes.preview}>
      <Title order={2} id="live-preview">
        What a client would get
      </Title>
      <Text size="xs" c="dimmed" mb="xs">
        As it is typed now; nothing of it is sent.
      </Text>
      <Group gap="xs" mb="xs">
        <SegmentedControl
          size="xs"
          aria-label="What is shown"
          value={show}
          onChange={(value) => onShow({ show: value as Shown["show"] })}
          data={[
            { value: "mail", label: "E-mail" },
            { value: "page", label: "Answer page" },
          ]}
        />
        <SegmentedControl
          size="xs"
          aria-label="How wide"
          value={device}
          onChange={(value) => onDevice(value as Device)}
          data={[
            { value: "phone", label: "Phone" },
            { value: "desktop", label: "Desktop" },
          ]}
        />
      </Group>
      <Group gap="xs" mb="sm" grow preventGrowOverflow={false}>
        <NativeSelect
          size="xs"
          aria-label="In which language"
          value={language}
          onChange={({ currentTarget }) => onShow({ language: currentTarget.value as Language })}
          data={languages.map((one) => ({ value: one, label: languageLabel(one) }))}
        />
        {show === "page" && (
          <NativeSelect
            size="xs"
            aria-label="After which score"
            value={score}
            onChange={({ currentTarget }) => onShow({ score: currentTarget.value })}
            data={[
              { value: "", label: "Before a score is chosen" },
              ...SCORE_CLASSES.map((name) => ({
                value: SAMPLE_SCORES[kind][name],
                label: `After ${CLASS_SCORES[kind][name]}`,
              })),
            ]}
          />
        )}
      </Group>
      <div role="status">
        {refusal && (
          <p className={classes.refusal}>
            {refusal}
            {preview && " Until then, this is what was shown before."}
          </p>
        )}
      </div>
      {preview && <Frame preview={preview} device={device} />}
    </section>
  );
}

/** As wide as on the device, made smaller where there is less room. */
function Frame({
  preview: { subject, html },
  device,
}: Pick<Props, "device"> & { preview: NonNullable<Props["preview"]> }) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const full = WIDTHS[device] + 2;
  const scale = width > 0 ? Math.min(1, width / full) : 1;
  return (
    <>
      {subject !== null && (
        <p className={classes.subject} dir="auto">
          {subject}
        </p>
      )}
      <div ref={ref} className={classes.window}>
        <iframe
          className={classes.frame}
          style={{ width: full, height: `${100 / scale}%`, transform: `scale(${scale})` }}
          title={subject === null ? `The answer page on a ${device}` : `The e-mail on a ${device}`}
          srcDoc={`<base target="_blank">${html}`}
          sandbox=""
          referrerPolicy="no-referrer"
        />
      </div>
    </>
  );
}
