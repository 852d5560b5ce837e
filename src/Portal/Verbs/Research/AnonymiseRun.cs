using System.Diagnostics;
using MerajutASA.Anonymisation;
using MerajutASA.Anonymisation.Hierarchies;
using MerajutASA.Anonymisation.Reports;
using MerajutASA.Anonymisation.Tables;

namespace MerajutASA.Portal.Verbs.Research;

/// <summary>Reads, anonymises and writes; where anything is wrong, nothing is written and what was there stays.</summary>
internal static class AnonymiseRun
{
    /// <exception cref="VerbRefusedException">The files do not fit what was asked, or cannot be read or written.</exception>
    public static int Run(AnonymiseRequest request, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        RequireApart(request);
        try
        {
            // Both first, so that nobody waits for a result that cannot be kept.
            using var output = new NewFile(request.Output);
            using var report = new NewFile(request.Report);
            var table = TableFile.Read(request.Input);
            var hierarchies = HierarchyFolder.Read(request.Hierarchies, [.. table.Columns.Select(column => column.Name)]);
            var release = Anonymiser.Run(table, hierarchies, request.Settings, cancellation);
            output.Write(writer => TableFile.Write(release.Table, writer));
            report.Write(writer => writer.Write(request.Report.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? Report.Markdown(release) : Report.Html(release)));
            report.Publish();
            output.Publish();
            var took = Stopwatch.GetElapsedTime(start);
            Console.WriteLine(request.AsJson ? AnonymiseAnswer.Json(release, took) : AnonymiseAnswer.Text(release, request, took));
            return 0;
        }
        catch (AnonymisationException refused)
        {
            throw new VerbRefusedException(refused.Message);
        }
    }

    private static void RequireApart(AnonymiseRequest request)
    {
        var (input, output, report) = (Real(request.Input), Real(request.Output), Real(request.Report));
        if (output == input || report == input)
            throw new VerbRefusedException($"{request.Input} is the input; it would be overwritten. Name another file.");
        if (output == report)
            throw new VerbRefusedException("The release and its report need two different files.");
        if (new[] { output, report }.FirstOrDefault(path => Path.GetDirectoryName(path) == Real(request.Hierarchies) && File.Exists(path)) is { } taken)
            throw new VerbRefusedException($"{taken} lies among the hierarchies and would be overwritten. Name another file.");
    }

    /// <summary>Where a path leads after links, as far as there is something.</summary>
    private static string Real(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } folder)
            return full;
        var here = Path.Combine(Real(folder), Path.GetFileName(full));
        FileSystemInfo info = Directory.Exists(here) ? new DirectoryInfo(here) : new FileInfo(here);
        return info.LinkTarget is null ? here : info.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? here;
    }
}
