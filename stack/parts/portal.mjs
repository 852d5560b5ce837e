import { join } from 'node:path';
import { folder } from '../instance/files.mjs';
import { operatorFiles } from '../instance/operatorFile.mjs';
import { askReady } from '../probes/portal.mjs';
import { versionOf } from './build.mjs';
import { environment } from './environment.mjs';

/** The published portal, and how one of its verbs is called: no verb serves. */
export function portalCommand(instance, { user, settings, verb = [] }) {
  const home = instance.path('data', user);
  const files = settings.map(name => instance.path('settings', `${name}.json`));
  // Whoever migrates has an owner's login and nothing that an operator may say.
  if (user !== 'owner') files.push(...operatorFiles(instance));
  return {
    file: 'dotnet',
    args: [instance.path('app', 'MerajutASA.Portal.dll'), ...verb],
    // The portal looks for its static files where it is started.
    cwd: instance.path('app'),
    user: instance.userOf(user),
    env: environment({
      HOME: home,
      TMPDIR: home,
      ASPNETCORE_ENVIRONMENT: instance.environment,
      // By name, so that it listens on both loopback addresses: browsers may try [::1] first.
      ASPNETCORE_URLS: instance.address,
      MERAJUT_SETTINGS: files.join(':'),
    }),
  };
}

export function portal(instance) {
  return {
    name: 'portal',
    engine: 'server',
    address: instance.address,
    stopWithin: 30_000,
    prepare: () => folder(instance.path('data', 'portal'), instance.userOf('portal')),
    command: () => portalCommand(instance, { user: 'portal', settings: ['portal'] }),
    probe: async () => {
      await askReady(`http://127.0.0.1:${instance.port}/health/ready`);
      return versionOf(instance.path('app'));
    },
  };
}
