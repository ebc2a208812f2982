using System.Text.Json;
using Spectre.Console;

namespace Phi.Edge.Daemon.Doctor;

/// <summary>Prints findings, for people or for scripts.</summary>
internal static class DoctorReport
{
    public static void Print(IAnsiConsole console, IReadOnlyList<Finding> findings)
    {
        var table = new Table().Border(TableBorder.None).HideHeaders().AddColumns("", "", "");
        foreach (var finding in findings)
        {
            var (mark, colour) = finding.Verdict switch
            {
                Verdict.Ok => ("ok", "green"),
                Verdict.Warning => ("warning", "yellow"),
                _ => ("PROBLEM", "red"),
            };
            var detail = Markup.Escape(finding.Detail) + (finding.WhatToDo is null ? "" : $"\n[bold]-> {Markup.Escape(finding.WhatToDo)}[/]");
            table.AddRow($"[{colour}]{mark}[/]", Markup.Escape(finding.Check), detail);
        }

        console.Write(table);
        var problems = findings.Count(f => f.Verdict == Verdict.Problem);
        var warnings = findings.Count(f => f.Verdict == Verdict.Warning);
        console.WriteLine(problems + warnings == 0 ? "All is well." : $"{problems} problem(s), {warnings} warning(s).");
    }

    public static void WriteJson(TextWriter output, IReadOnlyList<Finding> findings)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartArray();
            foreach (var finding in findings)
            {
                json.WriteStartObject();
                json.WriteString("check", finding.Check);
                json.WriteString("verdict", JsonNamingPolicy.CamelCase.ConvertName(finding.Verdict.ToString()));
                json.WriteString("detail", finding.Detail);
                if (finding.WhatToDo is not null)
                {
                    json.WriteString("whatToDo", finding.WhatToDo);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
