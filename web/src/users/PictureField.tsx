import { Button, FileButton, Group, Input, Text } from "@mantine/core";
import { IconPhoto, IconTrash } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, body } from "../api/client";
import type { User } from "../api/model";
import { PersonAvatar } from "../components/PersonAvatar";
import { problemText } from "../components/problemText";
import { said } from "../components/said";
import { deletePicture, NoPicture, putPicture } from "./picture";
import { fullName } from "./userName";

/** The picture of a user, which is changed at once and apart from the form's other fields. */
export function PictureField({ user }: { user: User }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [picture, setPicture] = useState(user.avatar);
  const changing = useMutation({
    mutationFn: async (file: File | null) => {
      if (file) await putPicture(user.id, file);
      else await deletePicture(user.id);
      return body(api.GET("/api/v1/users/{id}", { params: { path: { id: user.id } } }));
    },
    onSuccess: (changed) => {
      setPicture(changed.avatar);
      said(t(changed.avatar ? "users.pictureSaved" : "users.pictureDeleted", { name: fullName(user) }));
      void queries.invalidateQueries({ queryKey: ["users", "list"] });
    },
  });
  const fault =
    changing.error &&
    (changing.error instanceof NoPicture ? t("users.noPicture") : problemText(t, changing.error));

  return (
    <Input.Wrapper label={t("users.picture")} labelElement="div">
      <Group mt={4} gap="md" wrap="nowrap">
        <PersonAvatar name={fullName(user)} picture={picture} size={64} />
        <div>
          <Group gap="xs">
            <FileButton
              accept="image/png,image/jpeg,image/webp"
              onChange={(file) => file && changing.mutate(file)}
            >
              {(button) => (
                <Button
                  {...button}
                  variant="default"
                  size="sm"
                  leftSection={<IconPhoto size={16} />}
                  loading={changing.isPending}
                >
                  {t(picture ? "users.changePicture" : "users.addPicture")}
                </Button>
              )}
            </FileButton>
            {picture && (
              <Button
                variant="subtle"
                color="red"
                size="sm"
                leftSection={<IconTrash size={16} />}
                disabled={changing.isPending}
                onClick={() => changing.mutate(null)}
              >
                {t("users.deletePicture")}
              </Button>
            )}
          </Group>
          <Text size="xs" c="dimmed" mt={6}>
            {t("users.pictureHelp")}
          </Text>
        </div>
      </Group>
      {fault && (
        <Input.Error mt="xs" role="alert">
          {fault}
        </Input.Error>
      )}
    </Input.Wrapper>
  );
}
