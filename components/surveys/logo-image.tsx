import { Image } from "@mantine/core";
import type { SurveyBrand } from "@/lib/surveys/survey-content";

type Props = { logo: NonNullable<SurveyBrand["logo"]>; alt: string };

/** A firm's logo at its own size. */
export function LogoImage({ logo: { png, width, height }, alt }: Props) {
  return (
    <Image
      src={`data:image/png;base64,${png}`}
      w={width}
      maw="100%"
      h="auto"
      mah={height}
      fit="contain"
      alt={alt}
    />
  );
}
