import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconTemplate } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOfTemplate } from '../../components/nameOfTemplate';
import { SaveTemplateDialog } from '../../components/SaveTemplateDialog';
import { useStore } from '../../store/useStore';

/** As many as a menu shows without scrolling for long; the page has all of them. */
const shown = 12;

/** Keeps the mapping under a name, or maps the file like one that was kept. */
export function TemplateTools() {
  const { t } = useTranslation('templates');
  const plan = useStore((state) => state.plan);
  const fileName = useStore(({ file }) => (file.kind === 'open' ? file.preview.name : ''));
  const usedName = useStore((state) => state.usedTemplate?.name ?? state.setUp?.from);
  const templates = useStore((state) => state.templates);
  const chooseTemplate = useStore((state) => state.chooseTemplate);
  const showPage = useStore((state) => state.showPage);
  const [saving, setSaving] = useState(false);
  if (!plan) return null;
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Tooltip label={t('tools.open')}>
            <ActionIcon variant="subtle" color="gray" size={28} aria-label={t('tools.open')}>
              <IconTemplate size={17} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            onClick={() => {
              setSaving(true);
            }}
          >
            {t('tools.save')}
          </Menu.Item>
          {templates.length > 0 && <Menu.Label>{t('tools.use')}</Menu.Label>}
          {templates.slice(0, shown).map((template) => (
            <Menu.Item
              key={template.id}
              onClick={() => {
                chooseTemplate(template, t('used.edit', { name: template.name }));
              }}
            >
              {template.name}
            </Menu.Item>
          ))}
          {templates.length > shown && (
            <Menu.Item
              onClick={() => {
                showPage('templates');
              }}
            >
              {t('tools.all')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <SaveTemplateDialog
        opened={saving}
        plan={plan}
        suggestedName={usedName ?? nameOfTemplate(fileName)}
        onClose={() => {
          setSaving(false);
        }}
      />
    </>
  );
}
