using System.CommandLine;
using System.Diagnostics;
using MerajutASA.Portal.Seeding;

namespace MerajutASA.Portal.Verbs;

/// <summary><c>seed</c>: fills a development portal with a made-up world; running it again adds what is missing.</summary>
internal static class SeedVerb
{
    public static Command Create()
    {
        var children = new Option<int>("--children") { DefaultValueFactory = _ => 1_500, Description = "How many children." };
        var institutions = new Option<int>("--institutions") { DefaultValueFactory = _ => 40, Description = "How many institutions." };
        var command = new Command("seed", "Fill a development portal with made-up people, institutions and children.") { children, institutions };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(institutions), parsed.GetValue(children), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(int institutions, int children, CancellationToken cancellation)
    {
        VerbHost.RequireDevelopment("seed");
        var builder = VerbHost.Create();
        builder.Services.AddSingleton(PeopleFile.Read()).AddScoped<PeopleSeeder>().AddScoped<OpenAccountWork>().AddScoped<DevelopmentSeed>();
        using var host = builder.Build();
        await using var scope = host.Services.CreateAsyncScope();
        var start = Stopwatch.GetTimestamp();
        await scope.ServiceProvider.GetRequiredService<DevelopmentSeed>().RunAsync(institutions, children, text =>
            Console.WriteLine($"  {Stopwatch.GetElapsedTime(start).TotalSeconds,5:0} s  {text}"), cancellation);
        return 0;
    }
}
