using System.Text.RegularExpressions;
using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Cache;

/// <summary>
/// What a cached value, a limit or a signal is called. Names hold ids and words, never anything that names a person:
/// keys show in the server's own log.
/// </summary>
public sealed partial class CacheKey
{
    private readonly CacheScope _scope;
    private readonly string _text;

    /// <param name="module">The module's name, or that of the part of Infrastructure.</param>
    /// <param name="scope">Whose it is.</param>
    /// <param name="name">Lower case letters, digits, dots and hyphens.</param>
    public CacheKey(string module, CacheScope scope, string name)
    {
        _scope = scope;
        _text = $"ma:{module}:{scope.Name}:{name}";
        if (!Form().IsMatch(_text))
            throw new CacheRefusedException($"'{_text}' is no key: lower case letters, digits, dots and hyphens between the colons.");
    }

    public override string ToString() => _text;

    /// <summary>The stored name, or an exception when the scope is not the actor's.</summary>
    internal string For(Actor actor) => _scope.Admits(actor)
        ? _text
        : throw new CacheRefusedException($"{actor.Role} {actor.AccountId} asked for {_text}, which is outside its scope.");

    [GeneratedRegex(@"^ma:[a-z-]+:[a-z0-9.-]+:[a-z0-9.-]+\z")]
    private static partial Regex Form();
}
