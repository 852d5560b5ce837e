using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Modules;
using MerajutASA.Infrastructure.Outbox.Relay;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Companies;
using MerajutASA.Modules.Business.Contracts;
using MerajutASA.Modules.Business.Payments;
using MerajutASA.Modules.Business.Payments.Sandbox;
using MerajutASA.Modules.Business.Receipts;
using MerajutASA.Modules.Business.Seeding;
using MerajutASA.Modules.Business.Storage;
using MerajutASA.Modules.Business.Waiting;
using MerajutASA.Ui.Work;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace MerajutASA.Modules.Business;

/// <summary>The companies' module: who gives, what for, and the account that is given of it.</summary>
public sealed class BusinessModule : IModule
{
    public string Name => "business";

    public IReadOnlyList<NavigationEntry> Navigation =>
    [
        new(NavigationGroups.Giving, BusinessPaths.Needs, typeof(Texts), "NeedsTitle", Icons.Material.Outlined.VolunteerActivism, 10, Role.Company, Role.LksaHead, Role.SocialOfficer),
        new(NavigationGroups.Giving, BusinessPaths.Pledges, typeof(Texts), "PledgesTitle", Icons.Material.Outlined.CardGiftcard, 20, Role.Company, Role.LksaHead, Role.SocialOfficer),
        new(NavigationGroups.Giving, BusinessPaths.Permits, typeof(Texts), "PermitsTitle", Icons.Material.Outlined.Verified, 30, Role.LksaHead, Role.SocialOfficer),
        new(NavigationGroups.Giving, BusinessPaths.Books, typeof(Texts), "BooksTitle", Icons.Material.Outlined.AccountBalanceWallet, 40, Role.LksaHead, Role.SocialOfficer),
        new(NavigationGroups.Giving, BusinessPaths.Companies, typeof(Texts), "CompaniesTitle", Icons.Material.Outlined.Business, 50, Role.SocialOfficer),
        new(NavigationGroups.Giving, BusinessPaths.OwnCompany, typeof(Texts), "OwnCompany", Icons.Material.Outlined.Business, 50, Role.Company),
    ];

    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddModuleDatabase<BusinessDb>(Name, options => new BusinessDb(options))
            .AddUseCasesFrom<BusinessModule>()
            .AddHandlersFrom<BusinessModule>()
            .AddScoped<ICompanies, NameCompanies>()
            .AddScoped<IBusinessSeeder, BusinessSeeder>()
            .AddScoped<IWorkSource, GivingWork>()
            .AddSingleton<SandboxProvider>()
            .AddSingleton<SandboxPayer>()
            .AddSingleton<IPaymentProvider>(provider => provider.GetRequiredService<SandboxProvider>());
    }

    public void Map(IEndpointRouteBuilder endpoints)
    {
        NotificationEndpoint.Map(endpoints);
        ReceiptFile.Map(endpoints);
    }
}
