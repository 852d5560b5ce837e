using MerajutASA.Portal.Composition;
using MerajutASA.Portal.Verbs;

// Whatever begins with a word is a verb; without one the portal serves.
if (PortalVerbs.Names(args))
    return await PortalVerbs.RunAsync(args);

await using var portal = await PortalApp.CreateAsync(args);
await portal.RunAsync();
return 0;
