using System.Globalization;
using Bunit;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Documents.Files.Scanning;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Announcing.ListAnnouncements;
using MerajutASA.Modules.Government.Announcing.SaveAnnouncement;
using MerajutASA.Modules.Government.Institutions.InstitutionHistory;
using MerajutASA.Modules.Government.Profiles;
using MerajutASA.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Modules.Government.Tests.Pages;

/// <summary>Somebody before the module's pages: pages as they are, on the register's own use cases.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private readonly BunitContext _context = new();
    private readonly IServiceScope _scope;

    public Browser(RegisterWorld register, Actor actor, string culture = "id-ID")
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
        _scope = register.World.Services.CreateScope();
        _context.JSInterop.Mode = JSRuntimeMode.Loose;
        _context.AddAuthorization().SetAuthorized("someone").SetRoles(actor.Role.Stored());
        _context.Services.AddLogging();
        _context.Services.AddMerajutUi();
        _context.Services.AddSingleton(register.World.Get<RegionCatalog>());
        _context.Services.AddSingleton<IActorSource>(new Known(actor));
        _context.Services.AddSingleton<IPeople>(new Names());
        _context.Services.AddScoped<HistoryActors>();
        _context.Services.AddScoped<HistorySentences>();
        _context.Services.AddScoped(_ => _scope.ServiceProvider.GetRequiredService<ProfileTexts>());
        _context.Services.AddScoped(_ => _scope.ServiceProvider.GetRequiredService<AnnouncementTexts>());
        _context.Services.AddScoped(_ => _scope.ServiceProvider.GetRequiredService<AnnouncementSearch>());
        _context.Services.AddScoped(_ => _scope.ServiceProvider.GetRequiredService<PhotoAdding>());
        _context.Services.AddScoped(_ => _scope.ServiceProvider.GetRequiredService<IMalwareScanner>());
        foreach (var useCase in UseCases.In(typeof(GovernmentModule).Assembly))
            _context.Services.AddSingleton(useCase, _ => _scope.ServiceProvider.GetRequiredService(useCase));
        // Last: it takes the first service, after which none can be added.
        _context.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    /// <summary>Where the browser is.</summary>
    public string Path => new Uri(Navigation.Uri).PathAndQuery;

    private NavigationManager Navigation => _context.Services.GetRequiredService<NavigationManager>();

    public IRenderedComponent<TPage> Open<TPage>(string path, Guid? id = null, string? to = null, params (string Name, object Value)[] more)
        where TPage : IComponent
    {
        Navigation.NavigateTo(path);
        return _context.Render<TPage>(parameters =>
        {
            if (id is not null)
                parameters.TryAdd("Id", id.Value);
            if (to is not null)
                parameters.TryAdd("To", to);
            foreach (var (name, value) in more)
                parameters.TryAdd(name, value);
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        _scope.Dispose();
    }

    private sealed class Known(Actor actor) : IActorSource
    {
        public Task<Actor?> FindAsync() => Task.FromResult<Actor?>(actor);
    }

    /// <summary>Accounts are another part's; here everybody is called Rina Wulandari.</summary>
    private sealed class Names : IPeople
    {
        public Task<IReadOnlyDictionary<Guid, Person>> FindAsync(Actor actor, IReadOnlyCollection<Guid> accounts, CancellationToken cancellation = default) =>
            Task.FromResult<IReadOnlyDictionary<Guid, Person>>(accounts.ToDictionary(id => id, id => new Person(id, "Rina Wulandari", Role.SocialOfficer, null, true)));

        public Task<IReadOnlyList<Person>> ColleaguesAsync(Actor actor, CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<Person>>([]);
    }
}
