using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Letters;
using MerajutASA.Infrastructure.Accounts.Life;
using MerajutASA.Infrastructure.Accounts.Own;
using MerajutASA.Infrastructure.Accounts.Sessions;
using MerajutASA.Infrastructure.Accounts.SignIn;
using MerajutASA.Infrastructure.Accounts.Store;
using MerajutASA.Infrastructure.Outbox.Upkeep;
using MerajutASA.Infrastructure.Postgres;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Infrastructure.Accounts;

internal static class AccountsServices
{
    /// <summary>OWASP's figure for PBKDF2 with HMAC-SHA512.</summary>
    private const int HashIterations = 210_000;

    /// <summary>Accounts, signing in and sessions; needs <c>ConnectionStrings:main-identity</c>, the gate and the keys.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDatabase<IdentityDb>(IdentityDb.Schema, options => new IdentityDb(options));
        services.AddOptions<SignInSettings>().Bind(configuration.GetSection(SignInSettings.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashIterations);
        services.Configure<IdentityOptions>(options =>
        {
            PasswordRules.Configure(options.Password);
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            options.Tokens.ProviderMap[TotpProvider.Name] = new TokenProviderDescriptor(typeof(TotpProvider));
        });
        services.AddSingleton<IPasswordHasher<SignInAccount>, PasswordHasher<SignInAccount>>();
        services.AddSingleton<IPasswordValidator<SignInAccount>, PasswordValidator<SignInAccount>>();
        services.AddSingleton<IPasswordValidator<SignInAccount>, PasswordRules>();
        services.AddSingleton<TotpProvider>();
        services.AddSingleton<AccountManagers>();
        services.AddSingleton<Door>();
        services.AddSingleton<CodeIssuer>();
        services.AddSingleton<NewAccounts>();
        services.AddScoped<OwnMeans>();
        services.AddSingleton<SessionCheck>();
        services.AddSingleton<PublicAddress>();
        services.AddScoped<IPeople>(provider => provider.GetRequiredService<People>());
        services.AddHostedService<DemoGuard>();
        foreach (var useCase in Types())
            services.AddScoped(useCase);
        return services;
    }

    /// <summary>The use cases of this folder, and those of upkeep, which go by the same login; the assembly may hold others.</summary>
    private static IEnumerable<Type> Types() => UseCases.In(typeof(AccountsServices).Assembly)
        .Where(type => Namespaces.Any(space => type.Namespace!.StartsWith(space, StringComparison.Ordinal)));

    private static readonly string[] Namespaces = [typeof(AccountsServices).Namespace!, typeof(ReplayEvent).Namespace!];
}
