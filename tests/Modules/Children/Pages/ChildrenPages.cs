using Bunit;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Tests.Setting;
using MerajutASA.Ui;
using MerajutASA.Ui.Work;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Modules.Children.Tests.Pages;

/// <summary>Pages of one person, on the world's real databases.</summary>
internal sealed class ChildrenPages : IAsyncDisposable
{
    private readonly BunitContext _browser = new();
    private readonly AsyncServiceScope _scope;

    public ChildrenPages(ChildrenWorld world, Actor? actor)
    {
        _scope = world.World.Services.CreateAsyncScope();
        _scope.ServiceProvider.GetRequiredService<PersonAtWork>().Actor = actor;
        _browser.JSInterop.Mode = JSRuntimeMode.Loose;
        _browser.Services.AddMerajutUi();
        _browser.Services.AddFallbackServiceProvider(_scope.ServiceProvider);
        _browser.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    public string Address => _browser.Services.GetRequiredService<NavigationManager>().Uri;

    public IRenderedComponent<TPage> Open<TPage>(string address, Action<ComponentParameterCollectionBuilder<TPage>>? parameters = null)
        where TPage : IComponent
    {
        _browser.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return _browser.Render<TPage>(parameters ?? (_ => { }));
    }

    /// <summary>What the module brings to Today.</summary>
    public async Task<IReadOnlyList<WaitingWork>> WorkAsync()
    {
        var source = _scope.ServiceProvider.GetRequiredService<IWorkSource>();
        var actor = _scope.ServiceProvider.GetRequiredService<PersonAtWork>().Actor;
        return (await source.FindAsync(actor!, Xunit.TestContext.Current.CancellationToken)).Value;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _scope.DisposeAsync();
    }
}
