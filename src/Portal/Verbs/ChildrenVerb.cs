using System.CommandLine;
using MerajutASA.Modules.Children.Contracts;

namespace MerajutASA.Portal.Verbs;

/// <summary><c>children check-scope</c>: whether the scope that Children keeps of each institution is the one in Government's register.</summary>
internal static class ChildrenVerb
{
    private const int Different = 1;

    public static Command Create() => new("children", "What keeps the children's module true.") { CheckScope() };

    private static Command CheckScope()
    {
        var command = new Command("check-scope", "Compare who may see an institution's children with the register of institutions; exit code 1 when they differ.");
        command.SetAction((_, cancellation) => CheckScopeAsync(cancellation));
        return command;
    }

    private static async Task<int> CheckScopeAsync(CancellationToken cancellation)
    {
        using var host = VerbHost.Create().Build();
        await using var scope = host.Services.CreateAsyncScope();
        var differences = await scope.ServiceProvider.GetRequiredService<IScopeCheck>().DifferencesAsync(cancellation);
        foreach (var difference in differences)
            Console.WriteLine(difference);
        Console.WriteLine(differences.Count == 0 ? "The scope of every institution is as in the register." : $"{differences.Count} institutions differ from the register.");
        return differences.Count == 0 ? 0 : Different;
    }
}
