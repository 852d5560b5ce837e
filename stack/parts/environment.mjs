/** What every part gets of the environment: enough to find programs and certificates, none of the caller's secrets. */
const passed = ['PATH', 'DOTNET_ROOT', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'TZ'];

export const environment = (own = {}) => ({
  LANG: 'C.UTF-8',
  ...Object.fromEntries(passed.filter(name => process.env[name]).map(name => [name, process.env[name]])),
  ...own,
});
