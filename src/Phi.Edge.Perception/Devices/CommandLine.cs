using System.Text;

namespace Phi.Edge.Perception.Devices;

/// <summary>Splits a command line into arguments as a shell would: spaces, 'single' and "double" quotes, backslash. Nothing is expanded.</summary>
internal static class CommandLine
{
    public static List<string> Split(string line)
    {
        var arguments = new List<string>();
        var current = new StringBuilder();
        var (inside, quote, escaped) = (false, '\0', false);
        foreach (var c in line)
        {
            if (escaped)
            {
                current.Append(c);
                escaped = false;
            }
            else if (c == '\\' && quote != '\'')
            {
                (escaped, inside) = (true, true);
            }
            else if (quote != '\0')
            {
                if (c == quote)
                    quote = '\0';
                else
                    current.Append(c);
            }
            else if (c is '\'' or '"')
            {
                (quote, inside) = (c, true);
            }
            else if (!char.IsWhiteSpace(c))
            {
                inside = true;
                current.Append(c);
            }
            else if (inside)
            {
                Take();
            }
        }

        if (inside)
            Take();
        return arguments;

        void Take()
        {
            arguments.Add(current.ToString());
            current.Clear();
            inside = false;
        }
    }
}
