using MerajutASA.Testing.Postgres;
using Microsoft.Extensions.Configuration;

namespace MerajutASA.Testing.World;

/// <summary>The settings that ./merajut up would write for these databases.</summary>
internal static class Settings
{
    private static readonly string[] Logins = ["children", "government", "business", "identity", "analytics"];

    public static IConfiguration Of(TestDatabase main, TestDatabase keys, Secrets secrets, bool pooled)
    {
        var values = Logins.ToDictionary(
            login => $"ConnectionStrings:main-{login}",
            login => (string?)(pooled ? main.Pooled($"merajut_{login}") : main.Direct($"merajut_{login}")));
        values["ConnectionStrings:main-region"] = main.Direct("merajut_region");
        values["ConnectionStrings:main-relay"] = main.Direct("merajut_relay");
        values["ConnectionStrings:main-replication"] = main.Direct("merajut_replication");
        values["ConnectionStrings:keys-portal"] = keys.Direct("merajut_keys");
        values["Merajut:Keys:KekFile"] = secrets.Kek;
        values["Merajut:Keys:BlindIndexFile"] = secrets.BlindIndex;
        values["Merajut:Home"] = secrets.Home;
        return new ConfigurationBuilder().AddInMemoryCollection(values).Build();
    }
}
