using Spectre.Console;

namespace Phi.Edge.Daemon.Eval.Intents;

/// <summary>The report for people.</summary>
internal static class IntentTable
{
    public static void Write(IAnsiConsole console, IntentReport report)
    {
        var table = new Table().RoundedBorder().Title(Markup.Escape($"Text path, catalogue {report.Catalogue}"));
        table.AddColumns("file", "intent", "lines", "precision", "recall", "F1", "rejected", "wrong");
        foreach (var file in report.Files)
        {
            foreach (var intent in file.Intents.Where(intent => intent.Lines > 0))
            {
                table.AddRow(
                    Markup.Escape(file.File), Markup.Escape(intent.Intent), $"{intent.Lines}", $"{intent.Precision:P1}", $"{intent.Recall:P1}",
                    $"{intent.F1:0.000}", $"{intent.Rejected}", $"{intent.Wrong}");
            }

            if (file.OutOfDomain > 0)
                table.AddRow(Markup.Escape(file.File), "(out of domain)", $"{file.OutOfDomain}", "", "", "", $"{file.OutOfDomainRejected / (double)file.OutOfDomain:P1}", "");
        }

        console.Write(table);
        foreach (var file in report.Files)
        {
            foreach (var slot in file.Slots)
                console.MarkupLineInterpolated($"{file.File}: {slot.Slot} right in {slot.Right} of {slot.Compared} ({slot.Right / (double)slot.Compared:P1})");
            foreach (var error in file.Errors) console.MarkupLineInterpolated($"  {error.Intent} -> {error.Understood}: {error.Text}");
        }

        if (report.OutOfDomainRejection is { } rejection) console.MarkupLineInterpolated($"Out of domain rejected: {rejection:P1}");
        console.MarkupLineInterpolated($"Time per sentence: p50 {report.MillisecondsP50:0.00} ms, p99 {report.MillisecondsP99:0.00} ms");
        foreach (var problem in report.Problems) console.MarkupLineInterpolated($"[yellow]![/] {problem}");
    }
}
