using System.Globalization;
using Bunit;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Portal.Tests.Sample;
using MerajutASA.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MerajutASA.Portal.Tests.Kit;

/// <summary>Components drawn as in an interactive page, in Bahasa Indonesia unless a test says otherwise.</summary>
public abstract class KitTest : BunitContext, IAsyncLifetime
{
    private readonly CultureInfo before = CultureInfo.CurrentUICulture;

    protected KitTest()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLogging();
        Services.AddMerajutUi();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        Speak("id");
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    // MudBlazor's services can only be disposed of asynchronously.
    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        CultureInfo.CurrentUICulture = before;
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static void Speak(string language) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

    protected void SignIn(Role role)
    {
        var user = ActorClaims.ToPrincipal(SampleSignIn.ActorOf(role), "Rina Wulandari", "LKSA Harapan Bangsa", null, "sample");
        RenderTree.Add<CascadingValue<Task<AuthenticationState>>>(cascade => cascade.Add(value => value.Value, Task.FromResult(new AuthenticationState(user))));
    }
}
