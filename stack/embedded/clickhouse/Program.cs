using MerajutASA.ClickHouseHost;

try
{
    await HostProcess.RunAsync(HostArguments.Parse(args));
    return 0;
}
catch (StartRefusedException refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 1;
}
