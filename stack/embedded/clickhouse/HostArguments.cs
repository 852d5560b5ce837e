namespace MerajutASA.ClickHouseHost;

/// <summary>What the command line says: <c>--port N --data DIR --credentials FILE --library PATH</c>.</summary>
internal sealed record HostArguments(int Port, string Data, string Credentials, string Library)
{
    private const string Usage = "usage: MerajutASA.ClickHouseHost --port N --data DIR --credentials FILE --library PATH";

    /// <summary>Reads the command line, or refuses it with the usage line.</summary>
    public static HostArguments Parse(string[] args)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < args.Length; i += 2)
            given[args[i]] = args[i + 1];

        if (args.Length != 8 || given.Count != 4 || !int.TryParse(Value("--port"), out var port) || port is < 0 or > 65535)
            throw new StartRefusedException(Usage);

        return new HostArguments(port, Path.GetFullPath(Value("--data")), Value("--credentials"), Path.GetFullPath(Value("--library")));

        string Value(string name) => given.TryGetValue(name, out var value) ? value : throw new StartRefusedException(Usage);
    }
}
