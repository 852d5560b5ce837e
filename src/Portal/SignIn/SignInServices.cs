using MerajutASA.Infrastructure.Accounts.Letters;
using MerajutASA.Infrastructure.Modules;
using MerajutASA.Portal.Accounts;
using MerajutASA.Portal.Today;
using MerajutASA.Ui.Work;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace MerajutASA.Portal.SignIn;

internal static class SignInServices
{
    /// <summary>What only the serving portal has of signing in; accounts themselves are among the stores.</summary>
    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddScoped<SessionEvents>();
        services.AddScoped<AuthenticationStateProvider, SessionRevalidation>();
        services.AddScoped<CircuitHandler, SessionActivity>();
        services.AddScoped<PlaceNames>();
        services.AddScoped<Admission>();
        services.AddHostedService<LetterCarrier>();
        services.AddSingleton<IModule, AccountsEntry>();
        services.AddSingleton<IModule, TodayEntry>();
        services.AddScoped<IWorkSource, AccountWork>();
    }
}
