using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Documents.Files.Upkeep;
using MerajutASA.Infrastructure.Modules;
using MerajutASA.Infrastructure.Outbox.Projections;
using MerajutASA.Infrastructure.Outbox.Relay;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.CareLoads;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Contracts;
using MerajutASA.Modules.Children.Documents;
using MerajutASA.Modules.Children.Exports;
using MerajutASA.Modules.Children.Facts;
using MerajutASA.Modules.Children.Facts.Assignments;
using MerajutASA.Modules.Children.Facts.Exits;
using MerajutASA.Modules.Children.Facts.Reviews;
using MerajutASA.Modules.Children.Figures;
using MerajutASA.Modules.Children.Figures.ShowFigures;
using MerajutASA.Modules.Children.Finding;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.History;
using MerajutASA.Modules.Children.Importing;
using MerajutASA.Modules.Children.Institutions;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Reports;
using MerajutASA.Modules.Children.Seeding;
using MerajutASA.Modules.Children.Storage;
using MerajutASA.Modules.Children.Today;
using MerajutASA.Ui.Work;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace MerajutASA.Modules.Children;

/// <summary>The children in care and their cases, for the people of institutions and the officers over them.</summary>
public sealed class ChildrenModule : IModule
{
    public string Name => "children";

    public IReadOnlyList<NavigationEntry> Navigation { get; } =
    [
        new(NavigationGroups.Children, "/children", typeof(Finding.Texts), "Nav", Icons.Material.Outlined.Face, 0, Role.LksaStaff, Role.LksaHead, Role.SocialOfficer),
        new(NavigationGroups.Reports, "/reports", typeof(Reports.Texts), "Nav", Icons.Material.Outlined.BarChart, 0, Role.LksaStaff, Role.LksaHead, Role.SocialOfficer),
        new(NavigationGroups.Reports, FigureAddress.Path, typeof(Figures.ShowFigures.Texts), "Nav", Icons.Material.Outlined.Public, 1, Role.LksaStaff, Role.LksaHead, Role.SocialOfficer, Role.Administrator, Role.Company),
    ];

    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddModuleDatabase<ChildrenDb>(Name, options => new ChildrenDb(options))
            .AddUseCasesFrom<ChildrenModule>()
            .AddHandlersFrom<ChildrenModule>()
            .AddCaseFacts()
            .AddCaseTexts()
            .AddAssignmentFacts()
            .AddReviewFacts()
            .AddExitFacts()
            .AddProjection<CaseFacts>()
            .AddProjection<AssignmentFacts>()
            .AddProjection<ReviewFacts>()
            .AddProjection<ExitFacts>()
            .AddChildFigures()
            .AddProjection<FileScopes>()
            .AddScoped<ICaseloads, Caseloads>()
            .AddScoped<ICareLoads>(provider => provider.GetRequiredService<CountCareLoads>())
            .AddScoped<IScopeCheck>(provider => provider.GetRequiredService<ScopeCheck>())
            .AddScoped<IChildrenSeeder, ChildrenSeeder>()
            .AddScoped<FilesSeeder>()
            .AddScoped<CaseWords>()
            .AddScoped<IWorkSource, CaseWork>()
            .AddScoped<CellReading>()
            .AddScoped<ImportChoices>()
            .AddScoped<SampleFile>()
            .AddScoped<RowReading>()
            .AddScoped<Colleagues>()
            .AddScoped<HistorySentences>()
            .AddScoped<LastSaving>()
            .AddReportTexts()
            .AddReviewTexts()
            .AddExitTexts()
            .AddSingleton<OverdueReviews>()
            .AddOpeningTexts()
            .AddScoped<PeerReading>()
            .AddScoped<ReportReading>()
            .AddScoped<ReportPapers>()
            .AddSingleton<FigureReading>()
            .AddScoped<FigurePapers>()
            .AddScoped<UploadFinishing>()
            .AddScoped<PhotographCutting>()
            .AddScoped<DocumentWords>()
            .AddScoped<IFileUpkeep, CaseFilesUpkeep>()
            .AddSingleton<ChildFiltering>()
            .AddSingleton<ChildRulesSource>()
            .AddSingleton<Duplicates>()
            .AddSingleton<Intake>();
        services.AddOptions<CaseSettings>().Bind(configuration.GetSection(CaseSettings.Section));
    }

    public void Map(IEndpointRouteBuilder endpoints)
    {
        ChildrenDownloads.Map(endpoints);
        ReportDownloads.Map(endpoints);
        FigureDownloads.Map(endpoints);
        UploadEndpoints.Map(endpoints);
        FileEndpoints.Map(endpoints);
    }
}
