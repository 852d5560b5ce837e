using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace MerajutASA.Ui.Boards;

/// <summary>A board's state lives in the address, so that Back, a bookmark and a reload show the same rows.</summary>
public static class BoardAddress
{
    public const string Sort = "sort";
    public const string After = "after";
    public const string Before = "before";

    private static readonly string[] Own = [Sort, After, Before];

    public static BoardQuery Read(string uri)
    {
        var values = QueryHelpers.ParseQuery(new Uri(uri).Query)
            .Where(value => !string.IsNullOrWhiteSpace(value.Value))
            .ToDictionary(value => value.Key, value => value.Value.ToString(), StringComparer.Ordinal);
        var sort = values.GetValueOrDefault(Sort);
        return new BoardQuery
        {
            Sort = sort?.TrimStart('-'),
            Descending = sort?.StartsWith('-') == true,
            After = values.GetValueOrDefault(After),
            Before = values.GetValueOrDefault(Before),
            Filters = values.Where(value => !Own.Contains(value.Key)).ToDictionary(StringComparer.Ordinal),
        };
    }

    public static string Sorted(this NavigationManager navigation, string column, bool descending) =>
        navigation.With((Sort, descending ? "-" + column : column));

    public static string Paged(this NavigationManager navigation, string? after, string? before) =>
        navigation.With((After, after), (Before, before));

    /// <summary>Another filter or order begins at the first page again.</summary>
    public static string With(this NavigationManager navigation, params (string Name, string? Value)[] changes)
    {
        var parameters = new Dictionary<string, object?> { [After] = null, [Before] = null };
        foreach (var (name, value) in changes)
            parameters[name] = value;
        return navigation.GetUriWithQueryParameters(parameters);
    }
}
