import { useTranslation } from "react-i18next";
import type { Trunk } from "../api/model";
import { Status } from "../components/Status";

/** Whether a trunk is in use; nobody watches yet whether its carrier answers. */
export function TrunkStatus({ trunk }: { trunk: Trunk }) {
  const { t } = useTranslation();
  return (
    <Status tone={trunk.enabled ? "good" : "idle"}>
      {t(trunk.enabled ? "list.enabled" : "list.disabled")}
    </Status>
  );
}
