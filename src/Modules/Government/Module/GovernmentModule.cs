using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files.Upkeep;
using MerajutASA.Infrastructure.Modules;
using MerajutASA.Infrastructure.Outbox.Projections;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Announcing;
using MerajutASA.Modules.Government.Announcing.ExportAnnouncements;
using MerajutASA.Modules.Government.Announcing.KeepTexts;
using MerajutASA.Modules.Government.Announcing.ListAnnouncements;
using MerajutASA.Modules.Government.Announcing.SaveAnnouncement;
using MerajutASA.Modules.Government.Announcing.SeedAnnouncements;
using MerajutASA.Modules.Government.Announcing.WaitingAnnouncements;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Inspecting;
using MerajutASA.Modules.Government.Inspecting.AnswerItem;
using MerajutASA.Modules.Government.Inspecting.EvidencePictures;
using MerajutASA.Modules.Government.Inspecting.ExportInspections;
using MerajutASA.Modules.Government.Inspecting.PrintInspection;
using MerajutASA.Modules.Government.Inspecting.SeedInspections;
using MerajutASA.Modules.Government.Inspecting.WaitingInspections;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Institutions.CacheInstitutions;
using MerajutASA.Modules.Government.Institutions.CopyInstitutions;
using MerajutASA.Modules.Government.Institutions.ExportInstitutions;
using MerajutASA.Modules.Government.Institutions.InstitutionHistory;
using MerajutASA.Modules.Government.Institutions.NameInstitutions;
using MerajutASA.Modules.Government.Institutions.SeedInstitutions;
using MerajutASA.Modules.Government.Institutions.ViewRelations;
using MerajutASA.Modules.Government.Institutions.WaitingInstitutions;
using MerajutASA.Modules.Government.Pictures;
using MerajutASA.Modules.Government.Profiles;
using MerajutASA.Modules.Government.Relations;
using MerajutASA.Modules.Government.Relations.CopyRelations;
using MerajutASA.Modules.Government.Relations.ExportRelations;
using MerajutASA.Modules.Government.Relations.SeedRelations;
using MerajutASA.Modules.Government.Relations.Web;
using MerajutASA.Modules.Government.Storage;
using MerajutASA.Modules.Government.Warnings;
using MerajutASA.Ui.Work;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace MerajutASA.Modules.Government;

/// <summary>The social offices' module: the register of institutions, and what offices say to them.</summary>
public sealed class GovernmentModule : IModule
{
    public string Name => "government";

    public IReadOnlyList<NavigationEntry> Navigation =>
    [
        new(NavigationGroups.Institutions, InstitutionPaths.List, typeof(Institutions.Texts), "Navigation.List", Icons.Material.Outlined.AccountBalance, 10, Role.SocialOfficer, Role.Administrator),
        new(NavigationGroups.Institutions, InstitutionPaths.Own, typeof(Institutions.Texts), "Navigation.Own", Icons.Material.Outlined.Home, 10, Role.LksaHead, Role.LksaStaff),
        new(NavigationGroups.Institutions, AnnouncementPaths.List, typeof(Announcing.Texts), "Navigation", Icons.Material.Outlined.Campaign, 15, Role.SocialOfficer, Role.LksaHead, Role.LksaStaff),
        new(NavigationGroups.Institutions, InspectionPaths.List, typeof(Inspecting.Texts), "Navigation", Icons.Material.Outlined.FactCheck, 12, Role.SocialOfficer, Role.LksaHead),
        new(NavigationGroups.Institutions, WarningPaths.List, typeof(Warnings.Texts), "Navigation", Icons.Material.Outlined.WarningAmber, 13, Role.SocialOfficer),
        new(NavigationGroups.Institutions, RelationPaths.Web, typeof(Relations.Texts), "Navigation.Relations", Icons.Material.Outlined.Hub, 20, Role.SocialOfficer, Role.Administrator, Role.LksaHead, Role.LksaStaff),
    ];

    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WarningSettings>().Bind(configuration.GetSection(WarningSettings.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<InspectionSettings>().Bind(configuration.GetSection(InspectionSettings.Section)).ValidateDataAnnotations().ValidateOnStart();
        services
            .AddModuleDatabase<GovernmentDb>(Name, options => new GovernmentDb(options))
            .AddUseCasesFrom<GovernmentModule>()
            .AddSingleton<IInstitutions, NameInstitutions>()
            .AddScoped<IInstitutionSeeder, InstitutionSeeder>()
            .AddScoped<IRelationSeeder, RelationSeeder>()
            .AddScoped<IAnnouncementSeeder, AnnouncementSeeder>()
            .AddScoped<IWorkSource, InstitutionWork>()
            .AddScoped<IWorkSource, AnnouncementWork>()
            .AddScoped<IInspectionSeeder, InspectionSeeder>()
            .AddScoped<IWorkSource, InspectionWork>()
            .AddScoped<IWorkSource, WarningWork>()
            .AddScoped<WarningReading>()
            .AddScoped<AnnouncementTexts>()
            .AddScoped<AnnouncementSearch>()
            .AddScoped<AnnouncementExports>()
            .AddProjection<AnnouncementScopes>()
            .AddScoped<HistoryActors>()
            .AddScoped<HistorySentences>()
            .AddScoped<ProfileTexts>()
            .AddScoped<IProfileSeeder, ProfileSeeder>()
            .AddScoped<PhotoAdding>()
            .AddScoped<IFileUpkeep, PicturesUpkeep>()
            .AddScoped<IKeepPictures, KeepPhotos>()
            .AddScoped<IKeepPictures, KeepEvidence>()
            .AddScoped<PictureStoring>()
            .AddScoped<EvidenceAdding>()
            .AddProjection<ProfileScopes>()
            .AddInstitutionCopies()
            .AddInstitutionCache()
            .AddRelationTexts()
            .AddRelationCopies()
            .AddWeb();
    }

    public void Map(IEndpointRouteBuilder endpoints)
    {
        ExportFile.Map(endpoints);
        PhotoFile.Map(endpoints);
        RelationDownloads.Map(endpoints);
        AnnouncementDownloads.Map(endpoints);
        AnswerEndpoint.Map(endpoints);
        PaperFile.Map(endpoints);
        EvidenceEndpoints.Map(endpoints);
        InspectionDownloads.Map(endpoints);
    }
}
