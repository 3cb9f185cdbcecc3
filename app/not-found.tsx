import type { Metadata } from "next";
import { PlainPage } from "@/components/shell/plain-page";
import { TextLink } from "@/components/ui/text-link";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <PlainPage
      title="This page does not exist"
      words="It may have been moved or removed, or it belongs to a workspace you are not in."
    >
      <TextLink href="/overview" underline="always">
        Go to the overview
      </TextLink>
    </PlainPage>
  );
}
