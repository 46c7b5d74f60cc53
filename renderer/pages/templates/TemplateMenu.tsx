import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { useStore } from '../../store/useStore';
import { RenameDialog } from './RenameDialog';
import type { TemplateRowProps } from './TemplateRow';
import { VersionsDialog } from './VersionsDialog';

/** What is done with a template more rarely than using it. */
export function TemplateMenu({ template, onResult }: TemplateRowProps) {
  const { t } = useTranslation('templates');
  const changeTemplate = useStore((state) => state.changeTemplate);
  const exportTemplate = useStore((state) => state.exportTemplate);
  const [asking, setAsking] = useState<'rename' | 'versions' | 'delete' | null>(null);
  const { id, name } = template;
  const close = () => {
    setAsking(null);
  };

  async function save() {
    const saved = await exportTemplate(id);
    onResult(saved, saved.ok && saved.value ? t('exported', { name: saved.value.name }) : '');
  }

  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={30} aria-label={t('row.menu', { name })}>
            <IconDots size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            onClick={() => {
              setAsking('rename');
            }}
          >
            {t('menu.rename')}
          </Menu.Item>
          <Menu.Item
            onClick={() => {
              void changeTemplate(id, { kind: 'duplicate' }).then(onResult);
            }}
          >
            {t('menu.duplicate')}
          </Menu.Item>
          <Menu.Item
            onClick={() => {
              setAsking('versions');
            }}
          >
            {t('menu.versions')}
          </Menu.Item>
          <Menu.Item
            onClick={() => {
              void save();
            }}
          >
            {t('menu.export')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            color="red"
            onClick={() => {
              setAsking('delete');
            }}
          >
            {t('menu.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RenameDialog template={template} opened={asking === 'rename'} onClose={close} />
      <VersionsDialog
        template={template}
        opened={asking === 'versions'}
        onResult={onResult}
        onClose={close}
      />
      <ConfirmDialog
        opened={asking === 'delete'}
        title={t('delete.title', { name })}
        confirm={t('delete.confirm')}
        onConfirm={() => {
          void changeTemplate(id, { kind: 'delete' }).then(onResult);
        }}
        onClose={close}
      >
        {t('delete.text')}
      </ConfirmDialog>
    </>
  );
}
