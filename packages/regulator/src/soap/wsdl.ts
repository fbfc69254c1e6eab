import type { Dialect } from '../dialects/dialect.ts'
import type { Operation } from '../dialects/operations.ts'
import { escapeXml } from '../wire/xml-writing.ts'
import { parameters, type Service } from './services.ts'

/** The WSDL of one service, document/literal wrapped as JAX-WS writes it. */
export function wsdl(service: Service, dialect: Dialect, baseUrl: string): string {
  const { name, path, operations } = service
  return `<?xml version="1.0" encoding="UTF-8"?>
<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tns="urn:openbeian:${name}" targetNamespace="urn:openbeian:${name}" name="${name}Service">
  <wsdl:types>
    <xs:schema version="1.0" targetNamespace="urn:openbeian:${name}" elementFormDefault="unqualified">
${operations.map((it) => elements(it, dialect)).join('\n')}
    </xs:schema>
  </wsdl:types>
${operations.map(messages).join('\n')}
  <wsdl:portType name="${name}">
${operations.map(portOperation).join('\n')}
  </wsdl:portType>
  <wsdl:binding name="${name}Binding" type="tns:${name}">
    <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
${operations.map(bindingOperation).join('\n')}
  </wsdl:binding>
  <wsdl:service name="${name}Service">
    <wsdl:port name="${name}Port" binding="tns:${name}Binding">
      <soap:address location="${escapeXml(baseUrl + path)}"/>
    </wsdl:port>
  </wsdl:service>
</wsdl:definitions>
`
}

function elements(operation: Operation, dialect: Dialect): string {
  const first = [dialect.ispIdSpelling[operation], 'xs:long'] as const
  const rows = [first, ...parameters[operation]].map(
    ([name, type]) => `          <xs:element name="${name}" type="${type}" minOccurs="0"/>`,
  )
  return `      <xs:element name="${operation}" type="tns:${operation}"/>
      <xs:element name="${operation}Response" type="tns:${operation}Response"/>
      <xs:complexType name="${operation}">
        <xs:sequence>
${rows.join('\n')}
        </xs:sequence>
      </xs:complexType>
      <xs:complexType name="${operation}Response">
        <xs:sequence>
          <xs:element name="return" type="xs:string" minOccurs="0"/>
        </xs:sequence>
      </xs:complexType>`
}

const messages = (operation: Operation): string =>
  `  <wsdl:message name="${operation}"><wsdl:part name="parameters" element="tns:${operation}"/></wsdl:message>
  <wsdl:message name="${operation}Response"><wsdl:part name="parameters" element="tns:${operation}Response"/></wsdl:message>`

const portOperation = (operation: Operation): string =>
  `    <wsdl:operation name="${operation}">
      <wsdl:input message="tns:${operation}"/>
      <wsdl:output message="tns:${operation}Response"/>
    </wsdl:operation>`

const bindingOperation = (operation: Operation): string =>
  `    <wsdl:operation name="${operation}">
      <soap:operation soapAction=""/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
    </wsdl:operation>`
