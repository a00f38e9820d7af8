import type { TFunction } from "i18next";
import type { Section } from "../../form/FormDrawer";
import type { Form } from "../../form/useForm";
import type { AppLine } from "../contactMethod";
import { InboundSection } from "../inbound/InboundSection";
import { OutboundSection } from "../outbound/OutboundSection";
import { RecordingSection } from "../recording/RecordingSection";
import type { AppLineValues } from "./appLineForm";

/** The sections of an app line's form, the same wherever one is made or changed. */
export function appLineSections(
  t: TFunction,
  form: Form<AppLineValues>,
  line: AppLine | undefined,
): readonly Section[] {
  return [
    {
      id: "inbound",
      title: t("contactMethods.section.inbound"),
      content: <InboundSection form={form} method={line} />,
    },
    {
      id: "outbound",
      title: t("contactMethods.section.outbound"),
      content: <OutboundSection form={form} manyCallerIds />,
    },
    {
      id: "recording",
      title: t("contactMethods.section.recording"),
      content: <RecordingSection form={form} />,
    },
  ];
}
