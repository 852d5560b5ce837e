using System.Globalization;
using Bunit;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Portal.Tests.Sample;
using MerajutASA.Ui;
using MerajutASA.Ui.Work;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using TodayPage = MerajutASA.Portal.Today.TodayPage;

namespace MerajutASA.Portal.Tests.Today;

public sealed class TodayPageTests : IAsyncDisposable
{
    private readonly BunitContext _browser = new();

    [Fact]
    public void The_most_urgent_stands_first_whichever_module_it_comes_from()
    {
        var page = Drawn(new Source(2, [Role.LksaHead], Lists("Akun")), new Source(1, [Role.LksaHead], Lists("Kasus")));

        Assert.Equal(["Kasus 1", "Akun 1"], page.FindAll("h2").Select(heading => heading.TextContent.Trim()));
        Assert.Equal("/one", page.Find(".ma-rowlink").GetAttribute("href"));
    }

    [Fact]
    public void Work_of_other_roles_is_not_asked_for()
    {
        var page = Drawn(new Source(1, [Role.Administrator], () => throw new InvalidOperationException("asked for")), new Source(2, [Role.LksaHead], Lists("Kasus")));

        Assert.Equal(["Kasus 1"], page.FindAll("h2").Select(heading => heading.TextContent.Trim()));
    }

    [Fact]
    public void A_store_that_is_down_takes_its_own_lists_and_no_others()
    {
        var page = Drawn(new Source(1, [Role.LksaHead], () => throw new StoreUnavailableException("mongodb")), new Source(2, [Role.LksaHead], Lists("Kasus")));

        Assert.Single(page.FindAll("[role=alert]"));
        Assert.Equal("Kasus 1", Assert.Single(page.FindAll("h2[id^=work]")).TextContent.Trim());
        Assert.Empty(page.FindAll(".ma-empty"));
    }

    [Fact]
    public void Where_nothing_waits_the_page_says_so() => Assert.Single(Drawn(new Source(1, [Role.LksaHead], () => [])).FindAll(".ma-empty"));

    private static Func<IReadOnlyList<WaitingWork>> Lists(string title) => () => [new WaitingWork(title, title, "1", [new WaitingLine("One", "/one", "about", "why")], null)];

    private IRenderedComponent<TodayPage> Drawn(params IWorkSource[] sources)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("id");
        _browser.JSInterop.Mode = JSRuntimeMode.Loose;
        _browser.Services.AddLogging();
        _browser.Services.AddMerajutUi();
        _browser.Services.AddSingleton(TimeProvider.System);
        _browser.Services.AddSingleton<IActorSource>(new Person());
        foreach (var source in sources)
            _browser.Services.AddSingleton(source);
        _browser.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        return _browser.Render<TodayPage>();
    }

    // MudBlazor's services can only be disposed of asynchronously.
    public ValueTask DisposeAsync() => _browser.DisposeAsync();

    private sealed class Person : IActorSource
    {
        public Task<Actor?> FindAsync() => Task.FromResult<Actor?>(SampleSignIn.ActorOf(Role.LksaHead));
    }

    private sealed class Source(int order, IReadOnlyCollection<Role> roles, Func<IReadOnlyList<WaitingWork>> find) : IWorkSource
    {
        public int Order => order;

        public IReadOnlyCollection<Role> Roles => roles;

        public bool Restricted => false;

        public Task<Outcome<IReadOnlyList<WaitingWork>>> FindAsync(Actor actor, CancellationToken cancellation) =>
            Task.FromResult<Outcome<IReadOnlyList<WaitingWork>>>(new Outcome<IReadOnlyList<WaitingWork>>.Done(find()));
    }
}
