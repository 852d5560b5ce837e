using MerajutASA.Infrastructure;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Accounts.ProtectionKeys;
using MerajutASA.Infrastructure.Analytics;
using MerajutASA.Infrastructure.Cache;
using MerajutASA.Infrastructure.Documents;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Graph;
using MerajutASA.Infrastructure.Mail;
using MerajutASA.Infrastructure.Regions;

namespace MerajutASA.Portal.Composition;

/// <summary>The gate and the stores, the same for the serving portal and for its verbs.</summary>
internal static class PortalStores
{
    public static void AddStores(this IHostApplicationBuilder builder)
    {
        builder.Services.AddEncryption(builder.Configuration);
        builder.Services.AddGate();
        builder.Services.AddRegions();
        builder.Services.AddCache(builder.Configuration);
        builder.Services.AddDocuments(builder.Configuration);
        builder.Services.AddAnalytics(builder.Configuration);
        builder.Services.AddGraph(builder.Configuration);
        builder.Services.AddMail(builder.Configuration);
        builder.Services.AddAccounts(builder.Configuration);
        builder.Services.AddProtectionKeys();
        builder.Services.AddPlacesOfAccounts();
    }
}
